// What pages use of the API beside its procedures: signing in and out, one-time links, bytes as text, its description.
export {
  acceptInvitation,
  changePassword,
  completeSetup,
  getInvitation,
  listKeptMails,
  openApiDocument,
  previewText,
  requestPasswordReset,
  resetPassword,
  signIn,
  signOut,
} from '@portal/api';
