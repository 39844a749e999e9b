using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace CztBot.Tests.Corpus;

/// <summary>Activities with something wrong: a good one, some of its values removed, replaced, doubled or added, and the whole sometimes damaged.</summary>
/// <param name="known">Members of the roster, of every role.</param>
/// <param name="serviceUrl">Where the channel is.</param>
/// <param name="verbs">Every one that the program knows.</param>
/// <param name="channels">Those on which the members are known.</param>
internal sealed class BadActivities(IReadOnlyList<string> known, string serviceUrl, IReadOnlyList<string> verbs, IReadOnlyList<string> channels)
{
    private readonly string[] _verbs = ["no.such", .. verbs.Distinct().Order(StringComparer.Ordinal)];
    private static readonly string[] Types = ["message", "invoke", "conversationUpdate", "installationUpdate", "event", "typing", "messageReaction", "endOfConversation", "nobodyKnows"];
    private static readonly string[] Invokes = ["adaptiveCard/action", "adaptiveCard/action", "task/fetch", "composeExtension/query", "signin/verifyState", "fileConsent/invoke", ""];
    private static readonly string[] Said = ["任务5到哪了", "我的任务", "填报 5", "代录 5", "历史 5", "审核", "催办", "签发", "发布 2019-11", "帮助", "谁没报", "长沙 10月"];
    // What only means something where a card was written out as text.
    private static readonly string[] Typed = ["1", "２", "③", "四", "0", "12", "完成路基工程。", "没有问题", "跳过", "返回", "提交", "是"];

    /// <summary>Bodies as bytes.</summary>
    public Gen<byte[]> Bodies =>
        from good in Good
        from count in Gen.Choose(1, 4)
        from changes in Change.ListOf(count)
        from damage in Gen.Frequency((12, Gen.Constant(0)), (1, Gen.Choose(1, 9)))
        from cut in Gen.Choose(1, 60)
        select Damaged(Changed(good, changes), damage, cut);

    private Gen<JsonObject> Good =>
        from type in Gen.Frequency((6, Gen.Constant("message")), (6, Gen.Constant("invoke")), (4, Gen.Elements(Types)))
        from invoke in Gen.Elements(Invokes)
        from verb in Gen.Elements(_verbs)
        from said in Gen.Frequency((3, Gen.Elements(Said)), (2, Gen.Elements(Typed)))
        from channel in Gen.Frequency((2, Gen.Constant(channels[0])), (4, Gen.Elements(channels.Skip(1).ToArray())))
        from user in Gen.Frequency((6, Gen.Elements(known.ToArray()).Select(person => $"user-{person}")), (1, Gen.Constant("nobody")))
        from number in Gen.Choose(0, int.MaxValue)
        from shape in Gen.Choose(0, 7)
        select Compose((type, channel), invoke, verb, said, user, number, shape);

    // Most changes keep to what the protocol leaves open, so that the bot itself gets to see them.
    private static Gen<(bool Open, int Where, int What, string Value)> Change =>
        from open in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from place in Gen.Choose(0, 10_000)
        from what in Gen.Choose(0, 5)
        from value in OddValues.Any
        select (open, place, what, value);

    private JsonObject Compose((string Type, string Channel) kind, string invoke, string verb, string said, string user, int number, int shape)
    {
        var (type, channel) = kind;
        var activity = new JsonObject
        {
            ["type"] = type, ["id"] = $"odd-{number}", ["timestamp"] = "2019-12-02T01:00:00Z", ["channelId"] = channel, ["serviceUrl"] = serviceUrl, ["locale"] = "zh-CN",
            ["from"] = new JsonObject { ["id"] = user, ["name"] = "某人", ["aadObjectId"] = $"aad-{user}", ["role"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = channel == channels[0] ? $"chat-{user}" : $"{channel}-{user}", ["isGroup"] = (shape & 1) != 0, ["conversationType"] = "personal", ["tenantId"] = "t" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t" } },
            ["replyToId"] = "sent-1",
        };
        if ((shape & 2) != 0) activity["deliveryMode"] = "expectReplies";
        var data = new JsonObject
        {
            ["month"] = "2019-11", ["item"] = "T05", ["version"] = "1", ["progress"] = "完成。", ["status"] = "正常推进", ["noProblem"] = "true", ["nextSteps"] = "继续。", ["verb"] = verb,
            ["requirement"] = "确定方案。", ["mainUnit"] = "长沙市住建委", ["request"] = "r", ["level"] = "3", ["kind"] = "其他", ["problem"] = "", ["order"] = "",
            ["said"] = said, ["lamp"] = "green", ["fields"] = "progress", ["reason"] = "请补充。", ["section"] = "1", ["paragraph"] = "1", ["text"] = "正文", ["stamp"] = "", ["channels"] = "",
        };
        if (type == "invoke")
        {
            activity["name"] = invoke;
            activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["id"] = "b", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" };
        }
        else if ((shape & 4) != 0)
        {
            activity["value"] = data;
        }
        else
        {
            activity["text"] = said;
            activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>bot</at>", ["mentioned"] = new JsonObject { ["id"] = "bot" } });
            activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p/>" });
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "bot" }, new JsonObject { ["id"] = user });
            activity["action"] = "add";
        }

        return activity;
    }

    private static string Changed(JsonObject activity, List<(bool Open, int Where, int What, string Value)> changes)
    {
        var raw = new List<(string Mark, string Value)>();
        foreach (var (open, place, what, value) in changes)
        {
            var places = Places(activity).Where(one => !open || IsOpen(one.Parent, one.Name, value)).ToList();
            if (places.Count == 0) break;
            var (parent, name) = places[place % places.Count];
            var mark = $"@@{raw.Count}@@";
            if (what == 0) parent.Remove(name);
            else if (what == 1) parent[$"{name}{mark}"] = 0;
            else parent[name] = mark;
            // A second property of the same name, and one of a name that nobody expects.
            raw.Add(what == 2 ? ($"\"{mark}\"", $"{value},\"{name}\":{value}") : what == 1 ? ($"{mark}\":0", $"_odd\":{value}") : ($"\"{mark}\"", value));
        }

        return raw.Aggregate(activity.ToJsonString(), (json, one) => json.Replace(one.Mark, one.Value, StringComparison.Ordinal));
    }

    private static bool IsOpen(JsonObject parent, string name, string value) =>
        parent[name] is { } old && (old.GetPath().StartsWith("$.value", StringComparison.Ordinal)
            || (value.StartsWith('"') && old.GetValueKind() == JsonValueKind.String && name is not ("type" or "timestamp")));

    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(one => Places(one.Value).Prepend((parent, one.Key))),
        JsonArray list => list.SelectMany(Places),
        _ => [],
    };

    private static byte[] Damaged(string json, int damage, int cut) => damage switch
    {
        1 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(json)],
        2 => Encoding.UTF8.GetBytes(json[..^Math.Min(cut, json.Length)]),
        3 => Encoding.UTF8.GetBytes($"{json}{json}"),
        4 => Encoding.UTF8.GetBytes($"[{json}]"),
        5 => Encoding.Unicode.GetBytes(json),
        6 => [.. Encoding.UTF8.GetBytes(json[..(json.Length / 2)]), 0xC3, 0x28, 0xED, 0xA0, 0x80, .. Encoding.UTF8.GetBytes(json[(json.Length / 2)..])],
        7 => Encoding.UTF8.GetBytes($"{new string('[', 1000 * cut)}{json}"),
        8 => Encoding.UTF8.GetBytes(json.Replace('"', '\'')),
        9 => Encoding.UTF8.GetBytes($"/* odd */ {json}"),
        _ => Encoding.UTF8.GetBytes(json),
    };
}
