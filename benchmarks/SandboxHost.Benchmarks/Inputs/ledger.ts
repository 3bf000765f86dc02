import { type Cell, handler, pattern } from "commonfabric";

interface Account {
  id: string;
  owner: string;
  city: string;
  balance: number;
  moves: number;
}

// One element by its place.
const book = handler((event: { at: number; by: number }, state: { accounts: Cell<Account[]> }) => {
  const account = state.accounts.key(event.at);
  const { balance, moves } = account.get();
  account.update({ balance: balance + event.by, moves: moves + 1 });
});

// One element, with all of the state read and written as a value.
const rewrite = handler((event: { at: number; by: number }, state: { accounts: Cell<Account[]> }) => {
  const accounts = [...state.accounts.get()];
  const account = accounts[event.at];
  accounts[event.at] = { ...account, balance: account.balance + event.by, moves: account.moves + 1 };
  state.accounts.set(accounts);
});

export default pattern<{ accounts: Account[] }>(({ accounts }) => ({ accounts, book: book({ accounts }), rewrite: rewrite({ accounts }) }));
