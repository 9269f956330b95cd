// What other modules may use of `accounts`.
export { inviteNewcomer } from './invite-newcomer.ts';
