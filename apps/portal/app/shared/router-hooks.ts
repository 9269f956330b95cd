// The router, for components: the one place to change when the framework does (decision record 23).
export {
  Form,
  isRouteErrorResponse,
  type MetaFunction,
  useFetcher,
  useLocation,
  useNavigate,
  useNavigation,
  useOutletContext,
  useRouteError,
  useRouteLoaderData,
  useSearchParams,
  useSubmit,
} from '@remix-run/react';
