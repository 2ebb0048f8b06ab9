import { Module } from '@nestjs/common';
import { BrowserModule } from '../browser/browser.module.js';
import { Printing } from './printing.js';

/** For the worker: rooms whose documents are printed say what they look like. */
@Module({ imports: [BrowserModule], providers: [Printing], exports: [Printing, BrowserModule] })
export class PrintingModule {}
