// How Web Chat and its cards look: white paper on grey-blue ground, one accent.
const font = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';
const narrow = matchMedia('(max-width: 720px)');

export const texts = { TEXT_INPUT_PLACEHOLDER: '输入词语，或直接提问，例如“任务5到哪了”' };

export const look = initials => ({
  primaryFont: font, monospaceFont: font, accent: '#1d4f91', backgroundColor: '#f3f5f8', subtle: '#5d6b7a', timestampFormat: 'absolute',
  // Days may lie between two messages.
  groupTimestamp: 60000,
  bubbleBackground: '#fff', bubbleBorderColor: '#dfe5ec', bubbleBorderRadius: 12, bubbleMaxWidth: 720, bubbleAttachmentMaxWidth: 720, bubbleMinWidth: 60,
  bubbleFromUserBackground: '#dbe8f8', bubbleFromUserBorderColor: '#dbe8f8', bubbleFromUserBorderRadius: 12, bubbleFromUserMaxWidth: 480,
  // On a phone the width belongs to the card.
  ...(narrow.matches ? {} : { botAvatarInitials: '调', userAvatarInitials: initials }),
  botAvatarBackgroundColor: '#b3261e', userAvatarBackgroundColor: '#8296ad', avatarSize: 34,
  hideUploadButton: true, sendBoxBorderTop: '0', sendBoxTextWrap: true, sendBoxHeight: 44, cardEmphasisBackgroundColor: '#f3f5f8', paddingRegular: 12,
});

const colour = (plain, subtle = plain) => ({ default: plain, subtle });
const ink = {
  default: colour('#1c2733', '#5d6b7a'), accent: colour('#1d4f91'), good: colour('#2f7d5b'), warning: colour('#9a6700'),
  attention: colour('#b3261e'), light: colour('#5d6b7a'), dark: colour('#1c2733'),
};
const paper = (backgroundColor, plain) => ({ backgroundColor, foregroundColors: plain ? { ...ink, default: colour(plain) } : ink });

export const cards = {
  fontFamily: font,
  fontSizes: { small: 13, default: 14, medium: 17, large: 20, extraLarge: 24 },
  spacing: { small: 8, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#e6eaef' },
  containerStyles: {
    default: paper('#ffffff'), emphasis: paper('#f3f5f8'), accent: paper('#e6eef9', '#1d4f91'), attention: paper('#fbeceb', '#8c1d18'),
    warning: paper('#fff6e0', '#7a5200'), good: paper('#e8f4ee', '#1f5c41'),
  },
  actions: { maxActions: 12, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', spacing: 'medium', showCard: { actionMode: 'inline', inlineTopMargin: 12 } },
  factSet: { title: { color: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 200 }, value: { wrap: true }, spacing: 14 },
  inputs: { label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } } },
};
