// What pages use of the API beside its procedures: signing in and out, one-time links, bytes as text, its description.
export {
  acceptInvitation,
  completeSetup,
  getInvitation,
  listKeptMails,
  openApiDocument,
  previewText,
  signIn,
  signOut,
} from '@portal/api';
