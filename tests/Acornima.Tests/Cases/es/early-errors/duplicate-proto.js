({ __proto__: 1, __proto__: 2 })  //! "Duplicate __proto__ fields are not allowed in object literals"
