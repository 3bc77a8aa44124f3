#!/usr/bin/env node
import 'reflect-metadata';
import nodeModule from 'node:module';
import { createProgram } from './program';

/** Node.js from 22.1 keeps compiled code between runs, which saves a third of the time to start. */
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
enableCompileCache?.();

void createProgram().parseAsync();
