/** The page of somebody who is not signed in, under the name by which the pages of the portal call it. */
export { SignInCard as SignInLayout, type SignInCardProps as SignInLayoutProps } from './sign-in-card.tsx';
