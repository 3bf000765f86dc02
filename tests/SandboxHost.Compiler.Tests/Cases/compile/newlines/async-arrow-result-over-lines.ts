const f = async (
  x: number,
): Promise<
  void
> => { a };
