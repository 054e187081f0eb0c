export { da } from './da';
export { en } from './en';
