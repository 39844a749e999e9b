// Web Chat shows times of the browser's zone; the page's clock and every card speak of the three cities'. For Web Chat's store: stamps that read as there.
const ahead = stamp => (480 + new Date(stamp).getTimezoneOffset()) * 60000;

export const inBeijing = () => next => action => {
  const activity = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity;
  return next(activity?.timestamp
    ? { ...action, payload: { ...action.payload, activity: { ...activity, timestamp: new Date(Date.parse(activity.timestamp) + ahead(activity.timestamp)).toISOString() } } }
    : action);
};
