import { sha256 } from '../document/index.js';
import { done, type Outcome } from '../problems/index.js';
import { readYaml, type Validator, type YamlText } from '../schema/index.js';

/**
 * What the build has made of the registers as they are shipped: a run that finds the same texts takes their values from
 * here. Parsing half a megabyte of YAML and taking its ten thousand terms apart takes a fifth of a second.
 */
export type CompiledRegisters = {
  /** By the SHA-256 of a file's text: its value, checked against its schema and, all together, against each other. */
  readonly values: Readonly<globalThis.Record<string, unknown>>;
  readonly terms: TermIndex;
};

/** Where the terms of action lines and topics stand, by the key they begin with: as grouping makes it. */
export type TermIndex = Readonly<globalThis.Record<string, readonly number[]>>;

/** A register's value, and whether it is the one that the build checked. */
export type RegisterValue<T> = { readonly value: T; readonly compiled: boolean };

export function readRegister<T>(
  yaml: YamlText,
  validator: Validator<T>,
  compiled: CompiledRegisters | null,
): Outcome<RegisterValue<T>> {
  if (compiled !== null) {
    const key = sha256(yaml.text);
    if (Object.hasOwn(compiled.values, key))
      return done({ value: compiled.values[key] as T, compiled: true });
  }
  const read = readYaml(yaml, validator);
  return read.ok ? done({ value: read.value, compiled: false }, read.problems) : read;
}
