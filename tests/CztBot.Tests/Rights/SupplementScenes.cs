using CztBot.Core.Orders;
using CztBot.Core.Supplements;
using CztBot.Storage;

namespace CztBot.Tests.Rights;

/// <summary>增刊: a draft, one that is signed, and what is pressed on them.</summary>
internal static class SupplementScenes
{
    public static IReadOnlyList<(string Name, string Verb, (string, string)[] Inputs)> Presses { get; } =
    [
        ("supplement.new", "supplement.new", [("request", "6f6d3b9e-6f0c-4c53-9d0e-0f2f6d1b7a11"), ("number", ""), ("title", "关于防汛调度的情况"), ("text", "防汛形势平稳。")]),
        ("supplement.new 调度", "supplement.new", [("dispatch", "m-held")]),
        ("supplement.open", "supplement.open", [("month", "x-draft")]),
        ("supplement.open 已签发", "supplement.open", [("month", "x-signed")]),
        ("supplement.section", "supplement.section", [("month", "x-draft"), ("item", "text")]),
        ("supplement.edit", "supplement.edit", [("month", "x-draft"), ("item", "text"), ("text", "形势平稳。"), ("version", "0")]),
        ("supplement.preview", "supplement.preview", [("month", "x-draft")]),
        ("supplement.pages", "supplement.pages", [("month", "x-draft")]),
        ("supplement.figures", "supplement.figures", [("month", "x-signed")]),
        ("supplement.sign", "supplement.sign", [("month", "x-draft"), ("confirmed", "true")]),
        ("supplement.drop", "supplement.drop", [("month", "x-draft"), ("version", "9"), ("confirmed", "true")]),
    ];

    /// <summary>The version is always 9 so that a scene knows it.</summary>
    public static async Task WriteAsync(Work work)
    {
        var draft = new SupplementDraft { Id = "x-draft", Version = 9, Title = "关于应急值守的情况", Text = "值守正常。", Started = new Stamp("yuan-jiawen", work.Actor.At) };
        await SupplementStore.SaveAsync(work, draft, "编写", null);
        var signed = draft with { Id = "x-signed" };
        await SupplementStore.SaveAsync(work, signed, "编写", null);
        var paper = SupplementCompiler.Of(signed) with { Number = 1, SignedOn = work.Actor.Today, Dispatch = "会议调度〔2019〕第3次", Figures = [new("应参加单位", [RightsWorld.Unit])] };
        await SupplementStore.SignAsync(work, signed, 2019, _ => new SupplementFiles(SupplementJson.Write(paper), [1], [2]));
    }
}
