for (const of of of) {} for (let type of type) {} for (var as in as) {} for (as of as) {} for (type of of) {}
