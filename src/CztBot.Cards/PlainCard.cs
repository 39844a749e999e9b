using System.Text.Json;

namespace CztBot.Cards;

/// <summary>A card as text, for channels without cards and for a terminal.</summary>
/// <param name="Text">What to show; the buttons stand at their places as <c>1. 填报</c>.</param>
/// <param name="Actions">The buttons in the order of their numbers, so that a reply “1” can be obeyed.</param>
public sealed record PlainCard(string Text, IReadOnlyList<JsonElement> Actions);
