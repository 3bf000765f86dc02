enum A {} enum B { C } enum D { E, }
