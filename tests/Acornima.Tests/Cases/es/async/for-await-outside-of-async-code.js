for await (const a of []);  //! "Unexpected identifier 'await'"
