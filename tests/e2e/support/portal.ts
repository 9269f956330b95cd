/** Where the portal of the journeys listens, and the password of its personas. */
export const port = 3917;
export const baseUrl = `http://localhost:${port}`;
export const password = 'river-lamp-copper-seven';
