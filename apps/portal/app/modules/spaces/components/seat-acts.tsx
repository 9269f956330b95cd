import { spaceRoles } from '@portal/domain/spaces/space';
import type { MemberView } from '@portal/domain/spaces/spaces.inputs';
import { Button } from '@portal/ui/button';
import { Menu } from '@portal/ui/menu';
import { Ellipsis } from 'lucide-react';
import { useLanguage } from '../../../shared/language.tsx';
import { Form } from '../../../shared/router-hooks.ts';

/** What a keeper may do with a seat; nothing is drawn for everybody else. */
export function SeatActs({ member }: { member: MemberView }) {
  const { t } = useLanguage();
  const { changeRole, removeMember } = member.abilities;
  if (!changeRole.allowed && !removeMember.allowed) return null;
  return (
    <Menu
      name={t('spaces.members.acts', { name: member.person.name })}
      trigger={<Ellipsis size={16} aria-hidden />}
    >
      {changeRole.allowed ? (
        <Form method="post">
          <input type="hidden" name="act" value="role" />
          <input type="hidden" name="membershipId" value={member.id} />
          <input type="hidden" name="revision" value={member.revision} />
          {spaceRoles
            .filter((role) => role !== member.role)
            .map((role) => (
              <button type="submit" key={role} name="role" value={role}>
                {t('spaces.members.make', { role: t(`common.role.${role}`) })}
              </button>
            ))}
        </Form>
      ) : null}
      {removeMember.allowed ? (
        <Form method="post" className="stack-tight" style={{ padding: 8 }}>
          <input type="hidden" name="membershipId" value={member.id} />
          <p className="small muted">{t('spaces.members.remove-hint')}</p>
          <Button look="danger" small name="act" value="remove">
            {t('spaces.members.remove')}
          </Button>
        </Form>
      ) : null}
    </Menu>
  );
}
