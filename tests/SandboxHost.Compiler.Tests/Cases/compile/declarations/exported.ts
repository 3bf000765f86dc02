export interface A {} export type B = 1;
export declare const c: 1;
export declare function d(): void;
export abstract class E {} export declare class F {} export namespace G { type H = 1 } export enum I { J } export const enum K { L } export declare enum M { N } export default interface O {}
