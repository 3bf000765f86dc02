x = y satisfies A
[0]
