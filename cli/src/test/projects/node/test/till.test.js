import { test } from 'node:test';
import assert from 'node:assert/strict';
import { change, total } from '../src/till.js';

test('adds prices', () => assert.equal(total([100, 250]), 350));
test('gives change', () => assert.equal(change(500, [100, 250]), 150));
test('refuses too little', () => assert.throws(() => change(1, [2]), RangeError));
