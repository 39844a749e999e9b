using System.Text.Json.Serialization;
using CztBot.Conversations;

namespace CztBot.Orders;

/// <summary>Data of cards/orders/order.json.</summary>
public sealed record OrderCard(
    string Title, string Notice, IReadOnlyList<NoticeFact> Facts, IReadOnlyList<OrderText> Texts, IReadOnlyList<NoticeAction> Actions);

public sealed record OrderText(string Label, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OrderCard))]
internal sealed partial class OrderCardJson : JsonSerializerContext;
