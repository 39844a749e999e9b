using System.Text.Json;
using System.Text.Json.Nodes;
using CztBot.Core.Secrecy;

namespace CztBot.Conversations;

/// <summary>The last look at whatever a group gets to see: telephone numbers and addresses that people typed into their texts are left out (R90).</summary>
public static class GroupView
{
    public static Reply Of(Reply reply) => reply switch
    {
        Reply.Sentence sentence => Reply.Say(ContactDetails.LeftOut(sentence.Text)),
        Reply.Card card when ContactDetails.Any(card.Data.GetRawText()) => card with { Data = JsonSerializer.SerializeToElement(Clean(JsonNode.Parse(card.Data.GetRawText()))) },
        _ => reply,
    };

    private static JsonNode? Clean(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Clean(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Clean)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && !IsId(value) => JsonValue.Create(ContactDetails.LeftOut(value.GetValue<string>())),
        _ => node?.DeepClone(),
    };

    // What a button carries: digits in it may look like a number that somebody could call.
    private static bool IsId(JsonValue value) => Guid.TryParseExact(value.GetValue<string>(), "D", out _);
}
