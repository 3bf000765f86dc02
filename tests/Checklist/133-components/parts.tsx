export const Boxed = {
  Small: ({ children }: { children?: any }) => <small>{children}</small>,
};
