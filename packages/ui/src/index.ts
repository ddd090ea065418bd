export {
  Button,
  ButtonLink,
  type ButtonLinkProps,
  type ButtonProps,
  type ButtonVariant,
} from './form/Button.tsx';
export { ErrorSummary, type ErrorSummaryProps, type FieldError } from './form/ErrorSummary.tsx';
export { HintAndError } from './form/field-parts.tsx';
export type { Option } from './form/GroupShell.tsx';
export { CheckGroup, type CheckGroupProps, OptionGroup, type OptionGroupProps } from './form/OptionGroup.tsx';
export { SelectField, type SelectFieldProps, type SelectOption } from './form/SelectField.tsx';
export { TextArea, type TextAreaProps, TextField, type TextFieldProps } from './form/TextField.tsx';
export { type Catalogue, type CatalogueKey, listKeys, type Translate } from './i18n/catalogue.ts';
export { i18n } from './i18n/i18n.ts';
export {
  initI18n,
  initI18nByLanguage,
  sharedWords,
  useSharedT,
  useT,
  type Words,
} from './i18n/init-i18n.ts';
export { type Country, listCountries } from './i18n/list-countries.ts';
export { Icon, type IconProps } from './icon/Icon.tsx';
export { ICON_PATHS, type IconName } from './icon/icon-paths.ts';
export { RiverMark } from './icon/RiverMark.tsx';
export { Announcer, announce, useAnnounce } from './parts/Announcer.tsx';
export { classNames } from './parts/class-names.ts';
export { Disclosure, type DisclosureProps } from './parts/Disclosure.tsx';
export { EmptyState, type EmptyStateProps } from './parts/EmptyState.tsx';
export { Loading, type LoadingProps, Spinner } from './parts/Loading.tsx';
export { Notice, type NoticeProps } from './parts/Notice.tsx';
export { Panel, type PanelProps, PanelSection, type PanelSectionProps } from './parts/Panel.tsx';
export { Phrases } from './parts/Phrases.tsx';
export { SummaryList, type SummaryListProps, type SummaryRow } from './parts/SummaryList.tsx';
export { VisuallyHidden } from './parts/VisuallyHidden.tsx';
export { LivingBand, type LivingBandProps } from './pass-card/LivingBand.tsx';
export { LivingWheel, type LivingWheelProps, litCabins } from './pass-card/LivingWheel.tsx';
export { PassCard, type PassCardProps } from './pass-card/PassCard.tsx';
export { QrCode, type QrCodeProps } from './pass-card/QrCode.tsx';
export { LEAST_MODULE_PX, leastPanelPx, type QrPath, QUIET_MODULES, qrPath } from './pass-card/qr-path.ts';
export { River, type RiverProps } from './pass-card/River.tsx';
export {
  PreferencesProvider,
  type PreferencesProviderProps,
  type PreferencesUse,
  usePreferences,
} from './preferences/PreferencesProvider.tsx';
export {
  type BodySize,
  LANGUAGE_TAGS,
  type Language,
  loadPreferences,
  type Preferences,
} from './preferences/preferences.ts';
export { AppHeader, type AppHeaderProps } from './shell/AppHeader.tsx';
export { BackLink, type BackLinkProps } from './shell/BackLink.tsx';
export {
  AppLink,
  type AppLinkProps,
  NavigateProvider,
  type NavigateProviderProps,
} from './shell/navigation.tsx';
export { Page, type PageProps } from './shell/Page.tsx';
export { ProgressSteps, type ProgressStepsProps } from './shell/ProgressSteps.tsx';
export { Sheet, type SheetProps } from './shell/Sheet.tsx';
export { TabBar, type TabBarProps, type TabItem } from './shell/TabBar.tsx';
export { LanguageToggle, LargeTextToggle } from './shell/toggles.tsx';
export { speak, stopSpeaking } from './speech/speech.ts';
export { useHasVoice } from './speech/use-has-voice.ts';
export { FieldPattern } from './status/FieldPattern.tsx';
export { StatusField, type StatusFieldProps } from './status/StatusField.tsx';
export { StatusShape, type StatusShapeProps } from './status/StatusShape.tsx';
export {
  DECISION_LOOKS,
  DECISION_WORDS,
  STATUS_WORDS,
  type StatusKind,
  type StatusTone,
} from './status/status-words.ts';
export { type CityTime, cityTime, civilDate } from './time/city-time.ts';
export { DateText, type DateTextProps } from './time/DateText.tsx';
export {
  type DateStyle,
  formatCivilDay,
  formatClock,
  formatDate,
  formatInstant,
  formatNumber,
  formatRecent,
  formatTime,
} from './time/format.ts';
export { formatAge, formatDuration, formatUpdated } from './time/format-age.ts';
