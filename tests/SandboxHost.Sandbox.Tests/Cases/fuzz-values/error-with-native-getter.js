Object.defineProperty(new Error("x"), "message", { get: Math.random })
