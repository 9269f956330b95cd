// The front door of the API: what the portal, the worker, the seed and the launcher may use.
export { acceptInvitation, getInvitation } from './accounts/accept-invitation.ts';
export { addAuthenticator, beginAuthenticator } from './accounts/add-authenticator.ts';
export { addPasskey, beginPasskey } from './accounts/add-passkey.ts';
export { asPersona } from './accounts/as-persona.ts';
export { changeEmail } from './accounts/change-email.ts';
export { changePassword } from './accounts/change-password.ts';
export { completeSetup } from './accounts/complete-setup.ts';
export { confirmIdentity } from './accounts/confirm-identity.ts';
export { createAccessToken } from './accounts/create-access-token.ts';
export { exportMyData, type OwnDataPortion } from './accounts/export-my-data.ts';
export { getAccountInvitation, joinOrganisation } from './accounts/join-organisation.ts';
export type { SignedIn } from './accounts/open-session.ts';
export {
  createFirstAdministrator,
  registerCompetitors,
  registerOrganisation,
  registerPerson,
} from './accounts/operator.ts';
export { ownDataLeftOut, ownDataSections } from './accounts/own-data.repository.ts';
export { renewRecoveryCodes } from './accounts/renew-recovery-codes.ts';
export { answerResetRequests, requestPasswordReset } from './accounts/request-password-reset.ts';
export { resetPassword } from './accounts/reset-password.ts';
export { signIn } from './accounts/sign-in.ts';
export { signInWithCode } from './accounts/sign-in-with-code.ts';
export { beginPasskeySignIn, signInWithPasskey } from './accounts/sign-in-with-passkey.ts';
export { signOut } from './accounts/sign-out.ts';
export { openExport } from './audit/export-events.ts';
export { backUp, type Whole } from './core/backup.ts';
export { type Context, createContext, type Services, type Settings } from './core/context.ts';
export { httpStatusOf, refusalOf } from './core/error-mapping.ts';
export { checkReadiness } from './core/health.ts';
export { oneTimeTokenFor } from './core/one-time-token.ts';
export { type ApiDocument, openApiDocument } from './core/openapi.ts';
export type { ApiOperation } from './core/openapi-operation.ts';
export type { JsonSchema } from './core/openapi-schema.ts';
export { authorise, type Operation } from './core/operation.ts';
export { refusalsWritten } from './core/refusals.ts';
export { answerRest, expressPath } from './core/rest.ts';
export { restore } from './core/restore.ts';
export { createServices } from './core/services.ts';
export { beat, sweep } from './core/upkeep.ts';
export { verify } from './core/verify.ts';
export { readVitalSigns, type VitalSigns } from './core/vital-signs.ts';
export { whoIs } from './core/who-is.ts';
export { appendToUpload } from './documents/append-to-upload.ts';
export { compareTexts } from './documents/compare-versions.ts';
export { documentSubject } from './documents/document.subject.ts';
export { type Download, downloadDocuments } from './documents/download-documents.ts';
export { holdUpload } from './documents/hold-upload.ts';
export {
  type OfficeBlock,
  type OfficeFile,
  type OfficeListItem,
  type OfficeSection,
  previewOffice,
} from './documents/preview-office.ts';
export { purgeTrash } from './documents/purge-trash.ts';
export { type Content, openContent, peekContent, previewText } from './documents/read-content.ts';
export {
  beginResumableUpload,
  endResumableUpload,
  findResumableUpload,
  type ResumableUpload,
  recheckResumableUpload,
} from './documents/resumable-uploads.ts';
export type { UploadTarget } from './documents/upload-target.ts';
export { Upload } from './documents/uploads.ts';
export { drainOutbox } from './notifications/drain-outbox.ts';
export { listKeptMails } from './notifications/list-kept-mails.ts';
export { giveUpMail, sendMail } from './notifications/send-mail.ts';
export { unsubscribe } from './notifications/unsubscribe.ts';
export { writeDigests } from './notifications/write-digests.ts';
export { answerQuestion, getQuestion } from './organisations/answer-question.ts';
export { applyToTakePart } from './organisations/apply-to-take-part.ts';
export { confirmApplication } from './organisations/confirm-application.ts';
export { lapseApplications } from './organisations/lapse-applications.ts';
export { appRouter, byteOperations, createCaller, operations } from './root.ts';
export type { UnreadFile } from './search/entries.repository.ts';
export { indexWords } from './search/index-words.ts';
export { readText } from './search/read-text.ts';
export { refillSearch } from './search/refill-search.ts';
export { spaceSubject } from './spaces/index.ts';
