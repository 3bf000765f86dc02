class A { m?(): void; m?() {} n!: () => void; get?() {} async m2?() {} *g?() {} }
