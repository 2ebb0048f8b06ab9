import { Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { FrameworkCatalogue } from './framework-catalogue.js';
import { notFound } from '../platform/http/app-error.js';
import type { FactorCode } from '../scoring/framework-structure.js';

/** A factor in a path: one the framework lacks is not there. */
@Injectable()
export class PathFactor implements PipeTransform<unknown, FactorCode> {
  constructor(private readonly catalogue: FrameworkCatalogue) {}

  transform(value: unknown): FactorCode {
    const code = this.catalogue.answerable.find((one) => one === value);
    if (code === undefined) throw notFound();
    return code;
  }
}
