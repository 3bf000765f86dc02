import { pattern } from "commonfabric";

interface Reading {
  sensor: string;
  at: number;
  value: number;
}

interface Input {
  readings: Reading[];
  limit: number;
}

const mean = (values: number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

const variance = (values: number[]): number => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
};

const bySensor = (readings: Reading[]): Record<string, Reading[]> => {
  const groups: Record<string, Reading[]> = {};
  for (const reading of readings) {
    (groups[reading.sensor] ??= []).push(reading);
  }
  return groups;
};

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 0 ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[half]!;
};

const describe = (sensor: string, readings: Reading[], limit: number) => {
  const values = readings.map((reading) => reading.value);
  const over = values.filter((value) => value > limit).length;
  return {
    sensor,
    count: values.length,
    mean: mean(values),
    median: median(values),
    deviation: Math.sqrt(variance(values)),
    first: Math.min(...readings.map((reading) => reading.at)),
    last: Math.max(...readings.map((reading) => reading.at)),
    over,
    state: over > 0 ? "alarm" : "quiet",
  };
};

export default pattern<Input>((input) => {
  const groups = bySensor(input.readings);
  const sensors = Object.keys(groups).sort();
  return {
    sensors: sensors.map((sensor) => describe(sensor, groups[sensor]!, input.limit)),
    alarms: sensors.filter((sensor) => groups[sensor]!.some((reading) => reading.value > input.limit)),
    total: input.readings.length,
  };
});
