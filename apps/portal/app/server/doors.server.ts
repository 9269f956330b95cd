// What pages use of the API beside its procedures: signing in and out, one-time links, bytes as text.
export {
  acceptInvitation,
  completeSetup,
  getInvitation,
  listKeptMails,
  previewText,
  signIn,
  signOut,
} from '@portal/api';
