export declare const a: 1, b;
export declare let c;
export declare class D {} export declare namespace E { const f } export declare enum G {} export declare type H = 1;
export declare interface I {} export declare abstract class J {} export declare module K {} export declare async function l()
