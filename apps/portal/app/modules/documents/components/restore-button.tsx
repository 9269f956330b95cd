import { Button } from '@portal/ui/button';
import { paths } from '../../../paths.ts';
import { Form } from '../../../shared/router-hooks.ts';

/** Takes documents out of the trash, from wherever one meets them. */
export function RestoreButton({
  spaceId,
  documentIds,
  children,
}: {
  spaceId: string;
  documentIds: readonly string[];
  children: string;
}) {
  return (
    <Form method="post" action={paths.trash(spaceId)} className="row no-print">
      {documentIds.map((id) => (
        <input key={id} type="hidden" name="documentIds" value={id} />
      ))}
      <Button small>{children}</Button>
    </Form>
  );
}
