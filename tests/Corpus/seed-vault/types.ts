import type { Default, Writable } from "commonfabric";

export interface Accession {
  id: string;
  species: string;
  origin?: string;
  seeds: number;
  viability: number;
  year: number;
}

export type Draft = Omit<Accession, "id"> & Partial<Pick<Accession, "id">>;

export interface VaultArgs {
  accessions: Writable<Accession[] | Default<[]>>;
  year: number | Default<2030>;
}

export const MINIMUM = { seeds: 500, viability: 85, years: 10 };
export type Limit = keyof typeof MINIMUM;
