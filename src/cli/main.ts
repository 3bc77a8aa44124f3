#!/usr/bin/env node
import 'reflect-metadata';
import { createProgram } from './program';

void createProgram().parseAsync();
