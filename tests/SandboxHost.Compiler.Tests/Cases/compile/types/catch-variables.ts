try {} catch (e: unknown) {} try {} catch ({ a }: any) {}
