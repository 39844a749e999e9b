// Web Chat ignores Action.Execute: it is shown as an Action.Submit that carries what it was, and the program makes the invoke of it that it should have been.
const submit = ({ type, verb, fallback, data, ...action }, activityId) =>
  ({ ...action, type: 'Action.Submit', data: { ...data, _execute: { verb, activityId, ...(action.id ? { id: action.id } : {}) } } });

const rewrite = (node, activityId) => {
  if (Array.isArray(node)) return node.map(one => rewrite(one, activityId));
  if (node === null || typeof node !== 'object') return node;
  const shown = node.type === 'Action.Execute' ? submit(node, activityId) : node;
  // What a button carries is the bot's own and stays as it is.
  return Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, name === 'data' ? value : rewrite(value, activityId)]));
};

// For Web Chat's store: cards as it can press them.
export const executable = () => next => action => {
  const activity = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity;
  return next(activity?.attachments
    ? { ...action, payload: { ...action.payload, activity: { ...activity, attachments: rewrite(activity.attachments, activity.id) } } }
    : action);
};
