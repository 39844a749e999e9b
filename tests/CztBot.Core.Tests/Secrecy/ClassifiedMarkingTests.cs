using CztBot.Core.Secrecy;

namespace CztBot.Core.Tests.Secrecy;

/// <summary>What is a marking and what is only a word (R91).</summary>
public sealed class ClassifiedMarkingTests
{
    [Theory]
    [InlineData("机密★1年", "机密★1年")]
    [InlineData("绝密★长期", "绝密★长期")]
    [InlineData("秘密★10年\n关于项目的报告", "秘密★10年")]
    [InlineData("秘密 ★ 10 年", "秘密★10年")]
    [InlineData("机　密　★　２０年", "机密★20年")]
    [InlineData("机密☆1年", "机密☆1年")]
    [InlineData("机密⭐1年", "机密⭐1年")]
    [InlineData("机密✪", "机密✪")]
    [InlineData("机密★", "机密★")]
    [InlineData("机密🌟3年", "机密🌟3年")]
    [InlineData("机密*1年", "机密*1年")]
    [InlineData("绝密★启用前", "绝密★启用前")]
    [InlineData("见附件，标有机密★5年的一页。", "机密★5年")]
    [InlineData("机密★六个月", "机密★六个月")]
    [InlineData("机密", "机密")]
    [InlineData("完成路基。\n机密\n下月通车。", "机密")]
    [InlineData("完成路基。\r\n  绝　密  \r\n下月通车。", "绝密")]
    [InlineData("完成路基。\u2028秘密", "秘密")]
    [InlineData("机密。", "机密")]
    [InlineData("绝密！", "绝密")]
    [InlineData("机密 关于征地的请示", "机密")]
    [InlineData("机密：关于征地的请示", "机密")]
    [InlineData("秘密，请勿外传。", "秘密")]
    [InlineData("秘密10年", "秘密10年")]
    [InlineData("绝密 长期 存放", "绝密长期")]
    [InlineData("密级：机密", "密级：机密")]
    [InlineData("**机密**", "机密")]
    [InlineData("【机密】完成路基。", "【机密】")]
    [InlineData("完成路基（秘密）", "（秘密）")]
    [InlineData("完成路基［绝密］工程", "[绝密]")]
    [InlineData("〔机密〕", "〔机密〕")]
    [InlineData("报告(机密 20年)已印", "（机密20年）")]
    [InlineData("（密级：秘密）", "（密级：秘密）")]
    [InlineData("【机密级】", "【机密级】")]
    [InlineData("机\u200B密\u2060★1\uFEFF年", "机密★1年")]
    [InlineData("机\u00AD密\uFE0F★\uFE0F1年", "机密★1年")]
    [InlineData("\u202E机密\u202C", "机密")]
    [InlineData("機密★1年", "機密★1年")]
    [InlineData("【内部】完成路基。", "【内部】")]
    [InlineData("[内部]", "[内部]")]
    [InlineData("【 内 部 】", "【内部】")]
    [InlineData("【内部资料】", "【内部资料】")]
    [InlineData("（内部）", "（内部）")]
    [InlineData("内部资料 注意保存", "内部资料注意保存")]
    [InlineData("内部资料，注意保存", "内部资料，注意保存")]
    [InlineData("见内部资料　请妥善保管的一册", "内部资料请妥善保管")]
    [InlineData("内部文件", "内部文件")]
    [InlineData("内\u200B部 文件，不得外传", "内部文件")]
    [InlineData("内部资料", "内部资料")]
    public void It_is_a_marking(string text, string told) => ClassifiedMarking.In(text).ShouldBe([told]);

    [Theory]
    [InlineData("")]
    [InlineData("园区内部道路完成铺装。")]
    [InlineData("内部会议已经召开。")]
    [InlineData("内部会议")]
    [InlineData("公司内部机构调整完成，内部审计报告已提交。")]
    [InlineData("停车场（内部）改造完成。")]
    [InlineData("场内部分路段通车。")]
    [InlineData("省内部门协同推进。")]
    [InlineData("市保密局参加会议。")]
    [InlineData("已报市国家保密局备案，签订保密协议。")]
    [InlineData("加强秘密载体管理。")]
    [InlineData("秘密工作条例学习已完成。")]
    [InlineData("机密文件管理制度已修订。")]
    [InlineData("绝密级航空运输通道不涉及本项目。")]
    [InlineData("涉及商业秘密，未公开。")]
    [InlineData("保护企业商业秘密（含技术秘密）。")]
    [InlineData("不得涉及国家秘密、工作秘密和商业秘密。")]
    [InlineData("国家秘密分为（绝密、机密、秘密）三级。")]
    [InlineData("秘密、机密两级文件一律不上网。")]
    [InlineData("标为“机密”的文件另行报送。")]
    [InlineData("《机密档案》展览开幕。")]
    [InlineData("随机密钥已更换，主机 密码已更新。")]
    [InlineData("机密性要求已写入合同。")]
    [InlineData("秘密侦查工作由公安负责。")]
    [InlineData("长株潭联系紧密，★重点工程★按期推进。")]
    [InlineData("★ 完成路基工程1年任务。")]
    [InlineData("精密仪器产业园密度提高，内部装修完成。")]
    [InlineData("项目为**机密**产业？应为机电产业。")]
    [InlineData("[1] 内部收益率为8%。")]
    [InlineData("内部资料室搬迁完成。")]
    [InlineData("密级管理培训1次。")]
    [InlineData("机密😀")]
    [InlineData("保守秘密10年如一日。")]
    public void It_is_only_a_word(string text) => ClassifiedMarking.In(text).ShouldBeEmpty();

    [Fact]
    public void The_author_is_told_which_words_and_that_nothing_was_kept()
    {
        var sentence = ClassifiedMarking.Refusal(["完成路基。", "机密★1年\n【内部】", null])!;

        sentence.ShouldContain("“机密★1年”“【内部】”");
        sentence.ShouldContain("没有保存，草稿也没有留存");
        ClassifiedMarking.Refusal(["园区内部道路"]).ShouldBeNull();
    }

    [Fact]
    public void A_broken_character_and_a_long_text_are_read_in_no_time()
    {
        var spaces = new string(' ', 300_000);
        var text = string.Concat(Enumerable.Repeat("机 密 内 部【（", 20_000)) + $"内部资料{spaces}内部 机{spaces}\uD800机密★1年";

        ClassifiedMarking.In(text).ShouldContain("机密★1年");
        ClassifiedMarking.In(string.Concat(Enumerable.Range(0, 100_000).Select(years => $"机密★{years}年"))).Count.ShouldBeInRange(1, 20);
        ClassifiedMarking.In(string.Concat(Enumerable.Range(0, 100_000).Select(years => $"机密★{years}年\n"))).Count.ShouldBeInRange(1, 20);
    }
}
