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
        Reply.Card card when ContactDetails.Any(card.Data.GetRawText()) => card with { Data = JsonSerializer.SerializeToElement(ContactDetails.LeftOut(JsonNode.Parse(card.Data.GetRawText()))) },
        _ => reply,
    };
}
