// Small helpers for the page's own elements.
export const element = id => document.getElementById(id);

export const make = (tag, properties = {}, ...children) => {
  const { dataset, ...rest } = properties;
  const node = Object.assign(document.createElement(tag), rest);
  Object.assign(node.dataset, dataset);
  node.append(...children);
  return node;
};

export const getJson = async (url, options) => {
  const response = await fetch(url, options);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error ?? '操作没有成功，请稍后再试。');
  return body;
};
