using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CztBot.Core.Secrecy;

/// <summary>Telephone numbers and e-mail addresses inside a text; groups do not get to see them (R90).</summary>
public static partial class ContactDetails
{
    private const string Mark = "［联系方式略］";

    /// <summary>Whether a text has any.</summary>
    public static bool Any(string text) => Details().IsMatch(text);

    /// <summary>The text with a mark in their place.</summary>
    public static string LeftOut(string text) => Details().Replace(text, Mark);

    /// <summary>A document with a mark in their place in every text of it; texts are looked at one by one, without the escapes they are written with.</summary>
    public static JsonNode? LeftOut(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, LeftOut(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(LeftOut)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && !IsId(value) => JsonValue.Create(LeftOut(value.GetValue<string>())),
        _ => node?.DeepClone(),
    };

    // What a button carries: digits in it may look like a number that somebody could call.
    private static bool IsId(JsonValue value) => Guid.TryParseExact(value.GetValue<string>(), "D", out _);

    // Mobile numbers, landlines with their area code, any number that is called one, addresses with @.
    [GeneratedRegex(
        @"(?<![\d.])(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2}(?![\d元万亿])"
        + @"|(?<!\d)[（(]?0\d{2,3}[）)\s—-]{1,2}\d{7,8}(?!\d)"
        + @"|(?<=(?:电话|手机|座机|热线|微信|传真)(?:号码?)?(?:为|是|[:：\s])?\s?)\d{7,8}(?!\d)"
        + @"|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Details();
}
