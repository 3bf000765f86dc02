export default function (): void;
export default function (x?) {}
