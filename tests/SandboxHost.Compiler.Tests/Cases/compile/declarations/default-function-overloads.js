                                 
export default function (x ) {}
