import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { useId } from 'react';
import { useSharedT } from '../i18n/init-i18n.ts';
import { Icon } from '../icon/Icon.tsx';
import type { IconName } from '../icon/icon-paths.ts';
import { classNames } from '../parts/class-names.ts';
import { AppLink } from '../shell/navigation.tsx';

/** `on-field` is the field's deep tone, `on-field-white` the main one on a status field. */
export type ButtonVariant = 'main' | 'second' | 'on-field' | 'on-field-white' | 'plain';

interface ButtonLook {
  readonly variant?: ButtonVariant | undefined;
  readonly icon?: IconName | undefined;
  /** As wide as its container. */
  readonly block?: boolean | undefined;
  /** `gate`: 60 px and more. */
  readonly size?: 'normal' | 'gate' | undefined;
}

export interface ButtonProps
  extends ButtonLook,
    Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'aria-disabled'> {
  readonly children: ReactNode;
  /** Does nothing while waiting; the words change, the width does not. */
  readonly waiting?: boolean | undefined;
  readonly waitingText?: string | undefined;
  /** Why it cannot be pressed now, shown beside it. There is no disabled button without a reason. */
  readonly disabledReason?: string | undefined;
}

const look = ({ variant = 'main', block, size }: ButtonLook, more?: string) =>
  classNames(
    'hc-button',
    `hc-button--${variant}`,
    block && 'hc-button--block',
    size === 'gate' && 'hc-button--gate',
    more,
  );

/** A button. One filled button a screen. */
export function Button(props: ButtonProps) {
  const { children, variant, icon, block, size, waiting, waitingText, disabledReason, className, ...rest } =
    props;
  const t = useSharedT();
  const reasonId = useId();
  const idle = waiting === true || disabledReason !== undefined;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (idle) event.preventDefault();
    else rest.onClick?.(event);
  };
  const button = (
    <button
      type="button"
      {...rest}
      className={look({ variant, block, size }, className)}
      onClick={press}
      aria-disabled={idle || undefined}
      aria-describedby={disabledReason === undefined ? rest['aria-describedby'] : reasonId}
      data-waiting={waiting || undefined}
    >
      <span className="hc-button__words" aria-hidden={waiting || undefined}>
        {icon !== undefined && <Icon name={icon} />}
        <span>{children}</span>
      </span>
      {waitingText !== undefined || waiting ? (
        <span className="hc-button__words hc-button__waiting" aria-hidden={!waiting || undefined}>
          {waitingText ?? t('waiting')}
        </span>
      ) : null}
    </button>
  );
  if (disabledReason === undefined) return button;
  return (
    <div className={classNames('hc-button-with-reason', block && 'hc-button-with-reason--block')}>
      {button}
      <p className="hc-reason" id={reasonId}>
        {disabledReason}
      </p>
    </div>
  );
}

export interface ButtonLinkProps extends ButtonLook {
  /** A page of the app, `tel:` or another site. */
  readonly href: string;
  readonly children: ReactNode;
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({ href, icon, children, ...rest }: ButtonLinkProps) {
  return (
    <AppLink href={href} className={look(rest)}>
      <span className="hc-button__words">
        {icon !== undefined && <Icon name={icon} />}
        <span>{children}</span>
      </span>
    </AppLink>
  );
}
