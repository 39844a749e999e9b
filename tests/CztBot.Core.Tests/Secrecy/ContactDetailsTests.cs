using CztBot.Core.Secrecy;

namespace CztBot.Core.Tests.Secrecy;

/// <summary>What a group does not get to see (R90).</summary>
public sealed class ContactDetailsTests
{
    [Theory]
    [InlineData("请联系13812345678。", "请联系［联系方式略］。")]
    [InlineData("电话138 1234 5678，或138-1234-5678", "电话［联系方式略］，或［联系方式略］")]
    [InlineData("＋86 13812345678", "＋［联系方式略］")]
    [InlineData("+86-13812345678", "［联系方式略］")]
    [InlineData("座机0731-88665555转2", "座机［联系方式略］转2")]
    [InlineData("（0731）88665555", "［联系方式略］")]
    [InlineData("联系电话：88665555", "联系电话：［联系方式略］")]
    [InlineData("邮箱zhang.san@hn.gov.cn。", "邮箱［联系方式略］。")]
    public void It_is_left_out(string text, string shown) => ContactDetails.LeftOut(text).ShouldBe(shown);

    [Theory]
    [InlineData("完成投资13812345678元。")]
    [InlineData("2019-11-10至2020-12-31，全长12.5公里，总投资186000000元。")]
    [InlineData("交办单〔2020〕5号，合同编号20191203001234567890。")]
    [InlineData("里程K13+812至K45+678，完成88665555立方米。")]
    public void Other_numbers_stay(string text) => ContactDetails.LeftOut(text).ShouldBe(text);
}
