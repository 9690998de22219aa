export { readPlainYaml } from '../schema/index.js';
