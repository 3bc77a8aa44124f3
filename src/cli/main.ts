#!/usr/bin/env node
import './in-production';
import './keep-compiled';
import 'reflect-metadata';
import { createProgram } from './program';

/** Whoever reads us through a pipe may have seen enough. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

void createProgram().parseAsync();
