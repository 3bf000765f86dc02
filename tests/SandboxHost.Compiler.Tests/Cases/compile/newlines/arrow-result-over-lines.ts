const f = (
  x: number,
): Promise<
  void
> => { a };
