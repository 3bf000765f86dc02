enum A { B = f(), C = { B }.B }
