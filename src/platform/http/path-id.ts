import { Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { notFound } from './app-error.js';
import { isUuid } from './uuid.js';

/** An id in a path: a malformed one is as little there as a missing one. */
@Injectable()
export class PathId implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (!isUuid(value)) throw notFound();
    return value.toLowerCase();
  }
}
