typeof (async () => { for await (const a of []); })  //= function
