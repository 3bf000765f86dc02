const { a = b as c, d: { e } = f!, ...g }: H = i as J;
