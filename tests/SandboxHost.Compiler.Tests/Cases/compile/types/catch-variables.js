try {} catch (e         ) {} try {} catch ({ a }     ) {}
