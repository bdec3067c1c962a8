/** Where the query client keeps who is signed in. */
export const sessionKey = ['me'] as const;
